import { createContext } from "react";

/** The id of the title of the screen: its heading bears it, and the screen is named by it when the focus begins there. */
export const ScreenTitle = createContext<string | undefined>(undefined);
