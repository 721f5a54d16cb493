/** The same on screen, in documents and in the annex, of a centre and of the network. */
export const VOICES_TITLE = 'Ce que disent les habitants du quartier';
