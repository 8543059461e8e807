let isTakenOver = false;

/** A page that was drawn before is taken over: until it is, nothing takes the focus from where the person has it. */
export function takeOver(): () => void {
  isTakenOver = true;
  return () => {
    isTakenOver = false;
  };
}

/** Whether what is drawn now may take the focus. */
export const mayTakeFocus = (): boolean => !isTakenOver;
