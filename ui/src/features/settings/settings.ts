import type { SettingsDraft, SettingsView } from "#ui/ipc/bindings.ts";

/** The settings as they are typed: a number is text until it is sent. */
export type SettingsInput = Omit<SettingsDraft, "noteDueDays"> & { noteDueDays: string };

export function formOf({ stillEmpty: _, isDemo: __, ...settings }: SettingsView): SettingsInput {
  return { ...settings, noteDueDays: String(settings.noteDueDays) };
}

/** As Rust wants it. What is no whole number goes as 0, which it refuses beside the field. */
export function draftOf(form: SettingsInput): SettingsDraft {
  const days = form.noteDueDays.trim();
  return { ...form, noteDueDays: /^\d{1,4}$/.test(days) ? Number(days) : 0 };
}

export function isChanged(form: SettingsInput, settings: SettingsView): boolean {
  const before = formOf(settings);
  return (Object.keys(form) as (keyof SettingsInput)[]).some((it) => form[it] !== before[it]);
}
