/** Joins class names, leaving out what is missing. React Aria's class names may not be undefined. */
export function cx(...names: (string | undefined | false)[]): string {
  return names.filter(Boolean).join(" ");
}
