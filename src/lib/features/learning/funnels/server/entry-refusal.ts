import { refuse } from '#lib/shared/refuse.ts';
export type EntryRefusal = {
	refusal:
		| 'unknown-entry'
		| 'outcome'
		| 'already-committed'
		| 'already-placed'
		| 'no-longer-waiting'
		| 'day'
		| 'unknown-commitment'
		| 'unknown-pause'
		| 'unknown-call'
		| 'not-stopped';
	message: string;
};

export const UNKNOWN_ENTRY: EntryRefusal = refuse(
	'unknown-entry',
	'Cette personne n’est plus sur cette pré-liste. Ouvrez de nouveau la page.'
);
