/** The longest word to a partner: what was told is read aloud to the person first. */
export const LONGEST_TOLD = 1500;
