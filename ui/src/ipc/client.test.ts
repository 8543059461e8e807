import { afterEach, expect, test } from "vitest";
import { client } from "#ui/ipc/client.ts";
import { clearToasts, currentToasts } from "#ui/kit/toast.ts";
import { text } from "#ui/text/index.ts";

afterEach(clearToasts);

async function fail(error: unknown, meta: { failed?: string; isSilent?: boolean }): Promise<void> {
  const mutation = client.getMutationCache().build(client, { mutationFn: () => Promise.reject(error), meta });
  await mutation.execute(undefined).catch(() => {});
}

test("a failed mutation is said with its title and a sentence", async () => {
  await fail({ code: "unexpected" }, { failed: "The note was not saved" });
  expect(currentToasts()).toMatchObject([
    { tone: "danger", title: "The note was not saved", body: text.errors.unexpected },
  ]);
});

test("a form that shows its failure itself says nothing twice", async () => {
  await fail({ code: "unexpected" }, { isSilent: true });
  expect(currentToasts()).toEqual([]);
});
