import type { AppError, Field, Problem } from "#ui/ipc/bindings.ts";
import { momentText } from "#ui/kit/dates.ts";
import { text } from "#ui/text/index.ts";

/** Sentences at their fields; a field that is in order is not in it. */
export type FieldErrors = Partial<Record<Field, string>>;

/** What Rust threw, when the error is such: a fact with a name; its sentence is ours. */
export function failureOf(error: unknown): AppError | undefined {
  return isFailure(error) ? error : undefined;
}

/** The sentence for an error: what happened and what to do. */
export function errorText(error: unknown): string {
  const failure = failureOf(error);
  // What is not in the list below comes from this side of the bridge.
  return (failure && failureText(failure)) ?? text.errors.unexpected;
}

/** The sentence for what is wrong in a field. */
export function problemText(field: Field, problem: Problem): string {
  const { fields, problems, particular } = text.errors;
  return particular[`${field}.${problem}`] ?? problems[problem](fields[field]);
}

/** What stands beside which field: of those that stand alone, or of one row of a list, counted from 0. */
export function fieldErrors(error: unknown, row: number | null = null): FieldErrors {
  const failure = failureOf(error);
  if (failure?.code !== "invalid" || failure.row !== row) return {};
  return { [failure.field]: problemText(failure.field, failure.problem) };
}

/** The sentence for a form's foot: none where it stands beside one of the fields that the form shows. */
export function formError(error: unknown, shown: readonly Field[]): string | undefined {
  if (!error) return undefined;
  const failure = failureOf(error);
  return failure?.code === "invalid" && shown.includes(failure.field) ? undefined : errorText(error);
}

function failureText(failure: AppError): string {
  const { errors } = text;
  switch (failure.code) {
    case "wait":
      return errors.wait(failure.seconds);
    case "recoverySlip":
      return errors.recoverySlip(failure.group);
    case "weak":
      return errors.weaknesses[failure.weakness];
    case "damaged":
      return errors.damaged(failure.file);
    case "tooNew":
      return errors.tooNew(failure.version);
    case "tooOld":
      return errors.tooOld(failure.version);
    case "olderFile":
      return errors.olderFile(failure.file, momentText(failure.has), momentText(failure.expected));
    case "notADemo":
      return errors.notADemo(failure.folder);
    case "notFound":
      return errors.notFound(failure.thing);
    case "invalid":
      return problemText(failure.field, failure.problem);
    case "incomplete":
      return errors.incomplete(failure.missing);
    case "summaryIncomplete":
      return errors.summaryIncomplete(failure.missing.length);
    case "locked":
    case "notAllowed":
    case "notUnlocked":
    case "codeNotValid":
    case "codeExpired":
    case "notConfirmed":
    case "inUse":
    case "notAVault":
    case "syncedFolder":
    case "folderNotEmpty":
    case "readOnly":
    case "diskFull":
    case "signatureBroken":
    case "tooLarge":
    case "nothingToUndo":
    case "changedSince":
    case "folderMissing":
    case "unexpected":
    case "signed":
    case "notTheAuthor":
    case "wasAbsent":
    case "notAdmitted":
    case "alreadyAdmitted":
    case "alreadyEnrolled":
    case "noSession":
    case "superseded":
    case "notARoster":
    case "emptyRoster":
    case "rosterTooLarge":
    case "cancelled":
      return errors[failure.code];
  }
}

function isFailure(error: unknown): error is AppError {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string";
}
