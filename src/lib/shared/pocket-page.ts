/** The page of the room, which opens without network; it holds no name by itself. */
export const POCKET_PAGE = '/equipe/en-salle';

/** In the address of a sheet: this one is wanted, even on a telephone. */
export const ORDINARY_SHEET = 'feuille';

/** Where its files are kept on the phone. */
export const POCKET_CACHE = 'declic-salle';

/** Set on the phone while marks wait to be sent: their number, and nothing of whose they are. */
export const POCKET_WAITING = 'declic-presences-en-attente';
