import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { DischargeFacts, SignatureView } from "#ui/ipc/bindings.ts";
import { dayText } from "#ui/kit/dates.ts";
import { PageHead } from "#ui/kit/PageHead.tsx";
import { text } from "#ui/text/index.ts";
import styles from "./DocumentHead.module.css";

type DocumentHeadProps = {
  title: string;
  view: { facts: DischargeFacts; version: number; signature: SignatureView | null };
  actions: ReactNode;
};

/** Which document, whose, of which stay, in which version. */
export function DocumentHead({ title, view: { facts, version, signature }, actions }: DocumentHeadProps) {
  const words = text.discharge;
  const { clientId, clientName, admittedOn, days } = facts;
  return (
    <PageHead
      title={title}
      facts={[
        <Link key="client" to="/clients/$clientId" params={{ clientId }} search={{ tab: "discharge" }}>
          <bdi className={styles.name} title={clientName}>
            {clientName}
          </bdi>
        </Link>,
        words.since(dayText(admittedOn)),
        words.days(days),
        signature ? words.versionSigned(version, dayText(signature.signedOn)) : words.versionDraft(version),
      ]}
      actions={actions}
    />
  );
}
