/** Words of the way in: setting up, unlocking, invitations, recovery. */
export const access = {
  folderNotChosen: "The folder was not changed",
  otherFolder: "Open another folder",
  back: "Back",
  goOn: "Continue",
  name: "Name",
  passphrase: "Passphrase",

  welcome: {
    title: "Welcome to Stepdown",
    says: "It keeps your clinic’s record on this computer, encrypted. Nothing is sent anywhere.",
    create: "Set up a new clinic",
    createSays: "About five minutes, and something to write on: you will get a recovery key to keep on paper.",
    openSays: "A clinic’s record lies on this computer already, in a folder of its own.",
    folder: (folder: string) => `A new record will lie in ${folder}`,
  },

  step: (number: number, of: number) => `Step ${number} of ${of}`,
  founding: {
    title: "Your clinic, and you",
    clinicName: "Name of the clinic",
    clinicNameHint: "As on its letterhead.",
    timeZone: "Time zone",
    ownName: "Your name",
    ownNameHint: "You will sign in with it.",
    credential: "Credential",
    credentialHint: "As under a signature: LADC I, LMHC.",
    roles: "Besides administrator, you are",
    roleNotes: {
      supervisor: "all that a therapist may, and others’ drafts",
      therapist: "groups, notes, discharge",
      frontDesk: "clients, calendar, check-in; nothing clinical",
    },
    clinicNameMissing: "Say what the clinic is called.",
    ownNameMissing: "Say your name.",
  },

  choosing: {
    title: "Your passphrase",
    says: "It opens the record. Nobody can look it up for you, so choose one that you will remember.",
    hint: "At least 15 characters. Spaces count.",
    good: "That is a good one.",
    repeated: "Once more",
    offered: "Five random words are strong, and easier to remember than they look:",
    use: "Use these",
    others: "Other words",
  },
  choosePassphrase: "Choose a passphrase.",
  notTheSame: "This is not the same as above.",

  recoveryKey: {
    title: "The recovery key",
    says: "If every administrator forgets their passphrase, this key alone opens the record. It is shown now and never again.",
    group: (number: number) => `Group ${number}`,
    whyNotCopied: "It cannot be copied: other programs can read the clipboard. Write it down, or print it.",
    keep: "Keep it where this computer is not: in a safe, or with a person you trust.",
    print: "Print",
    written: "I have it on paper",
    confirmTitle: "Look at your paper",
    confirmSays: (groups: readonly number[]) =>
      `Type groups ${groups.join(" and ")}, to be sure that it was written right.`,
    again: "Show the key again",
    chooseFolder: "Choose another folder",
    create: "Create the clinic",
    paperTitle: "Recovery key",
    paperDate: (date: string) => `Made on ${date}`,
    paperAdvice: [
      "This key gives an administrator a new passphrase when all others are forgotten. Choose “Use the recovery key” where one signs in, and type the six groups.",
      "Whoever has it and the clinic’s computer can open the whole record. Keep it in a safe, or with a person you trust; never beside the computer, never in a photograph or a file.",
    ],
  },

  lock: {
    says: "Nothing is shown until someone signs in.",
    lockedAt: (time: string) => `Locked at ${time}. Nothing is shown until someone signs in.`,
    unlock: "Unlock",
    forgotten: "Forgot it? An administrator can give you a new one.",
    code: "I have a code",
    recovery: "Use the recovery key",
    waiting: (seconds: number) =>
      `Too many wrong attempts. You can try again in ${seconds} ${seconds === 1 ? "second" : "seconds"}.`,
  },

  invitation: {
    says: "A code lets you in once; then you choose a passphrase of your own.",
    code: "Code",
    codeHint: "Five words, as they were read to you.",
    codeMissing: "Type the five words.",
    look: "Continue",
    welcome: (name: string) => `Welcome, ${name}`,
    welcomeSays: (name: string, roles: string) => `You will sign in as “${name}”. Your work here: ${roles}.`,
    accept: "Choose it and go in",
  },

  recovery: {
    says: "With the recovery key, an administrator gets a new passphrase.",
    saysPassphrase: (name: string) => `A new passphrase for ${name}. The old one is no longer good then.`,
    key: "Recovery key",
    keyHint: "Capitals do not matter; O is read as 0, I and L as 1.",
    slip: "Not as on the paper.",
    unfinished: "Six signs.",
    administrator: "Name of an administrator",
    refused: "The key is not this clinic’s, or nobody of this name is an administrator here.",
    nameMissing: "Say who you are.",
    recover: "Set the passphrase and go in",
  },

  unreadable: {
    title: "The record cannot be opened",
    folder: (folder: string) => `It lies in ${folder}`,
    /** What to do about it; a copy is never made or replaced by the program itself. */
    damaged:
      "Change nothing in the folder, and keep a copy of all of it as it is. If you have an older copy of the whole folder, open that one.",
    version: "The files are as they were; nothing was changed.",
    inUse: "Stepdown may run twice, or another person is signed in on this computer.",
    place: "Move the folder to a place on this computer alone, then open it there.",
    other: "Nothing was changed.",
    again: "Try again",
  },

  change: {
    title: "Change your passphrase",
    present: "Present passphrase",
    chosen: "New passphrase",
    presentMissing: "Type the one you have now.",
    presentWrong: "This is not your present passphrase.",
    change: "Change it",
    changed: "Your passphrase is changed",
  },
};
