/** Words of the demonstration clinic. */
export const demo = {
  look: "Look at the demonstration clinic",
  lookSays: "A year of an invented clinic: people, notes, discharges. Your own record is not touched.",
  title: "The demonstration clinic",

  making: "A clinic is made, with a year behind it",
  begins: "It begins",
  left: (percent: number, seconds: number | undefined) =>
    seconds === undefined
      ? `${percent} %`
      : `${percent} %, ${seconds === 0 ? "a moment" : `about ${seconds} seconds`} left`,
  stopping: "It stops. Nothing of it is left.",
  meanwhile: "What to try in it",
  tries: [
    "At the front desk: type the first letters of a name, and Enter checks them in.",
    "As a therapist: Today shows which notes are due; one session is written for all its members.",
    "As a supervisor: who is late with notes, and a client’s year as stairs.",
  ],

  older: (day: string) => `There is one that was made on ${day}. Its today is that day.`,
  goOn: "Go on with it",
  anew: "Make it anew",
  anewSays: "Made anew it is as of today; what was typed in it goes.",
  again: "Try again",

  strip: "Demonstration: everyone here is invented",
  stripLabel: "Demonstration",
  leave: "Leave the demonstration",
  notLeft: "You are still in the demonstration",
  leaveAnyway: "Leave anyway",

  lockSays: "Choose who you want to be. Nothing in here is real.",
  whoever: "Who can sign in",
  passphrase: (words: string) => `Everyone’s passphrase here: ${words}`,
  settingsSays: "This is a demonstration: everyone in it is invented, and every printed page says so.",
};
