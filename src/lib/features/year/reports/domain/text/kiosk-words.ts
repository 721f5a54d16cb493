/** The same on screen, in documents and in the annex, of a centre and of the network. */
export const KIOSK_TITLE = 'La borne';
