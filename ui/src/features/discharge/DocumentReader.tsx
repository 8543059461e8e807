import { type ReactNode, useState } from "react";
import type { DischargeFacts, ExportedDocument, SignatureView } from "#ui/ipc/bindings.ts";
import { Button } from "#ui/kit/Button.tsx";
import { Columns, Screen } from "#ui/kit/ScreenFrame.tsx";
import { Desk, Sheet } from "#ui/kit/Sheet.tsx";
import { text } from "#ui/text/index.ts";
import { DocumentHead } from "./DocumentHead.tsx";
import { ExportDialog } from "./ExportDialog.tsx";
import { SignatureLine } from "./SignatureLine.tsx";
import { Standing } from "./Standing.tsx";

type DocumentReaderProps = {
  document: ExportedDocument;
  title: string;
  view: {
    id: string;
    version: number;
    isSuperseded: boolean;
    facts: DischargeFacts;
    signature: SignatureView | null;
    authorName: string;
  };
  /** The sections, at left. */
  contents: ReactNode;
  /** Where its sentences come from, at right. */
  sources?: ReactNode;
  isMakingVersion: boolean;
  onNewVersion: () => void;
  onOpenNewest: () => void;
  children: ReactNode;
};

/** A plan or summary that is signed, or that someone else is writing. */
export function DocumentReader(props: DocumentReaderProps) {
  const { document, title, view, contents, sources, isMakingVersion, onNewVersion, onOpenNewest, children } = props;
  const words = text.discharge;
  const [isExporting, setIsExporting] = useState(false);
  const { signature } = view;
  return (
    <Screen
      head={
        <DocumentHead
          title={title}
          view={view}
          actions={
            <>
              {signature && !view.isSuperseded && (
                <Button isPending={isMakingVersion} onPress={onNewVersion}>
                  {words.newVersion}
                </Button>
              )}
              <Button look="primary" shortcut="E" onPress={() => setIsExporting(true)}>
                {words.export}
              </Button>
            </>
          }
        />
      }
    >
      <Columns start={contents} {...(sources && { side: sources, sideLabel: words.from })} isFlush>
        <Desk label={title}>
          <Sheet>
            <Standing view={view} onOpenNewest={onOpenNewest} />
            {children}
            {signature && <SignatureLine signature={signature} />}
          </Sheet>
        </Desk>
      </Columns>
      {isExporting && (
        <ExportDialog
          document={document}
          documentId={view.id}
          isSigned={signature !== null}
          isPart2={view.facts.isPart2}
          onClose={() => setIsExporting(false)}
        />
      )}
    </Screen>
  );
}
