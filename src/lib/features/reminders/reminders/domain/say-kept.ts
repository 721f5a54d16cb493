type Kept = { kept: number; dates: number };

/** Of the dates of démarches that are past, those that were done in time, after a reminder and without. */
export function sayKept(reminded: Kept, unreminded: Kept): string {
	if (reminded.dates + unreminded.dates === 0) {
		return 'Démarches faites à temps\u00a0: aucune échéance passée encore.';
	}
	const told = ({ kept, dates }: Kept, which: string) =>
		dates === 0 ? `aucune échéance encore ${which}` : `${kept} sur ${dates} ${which}`;
	return `Démarches faites à temps\u00a0: ${told(reminded, 'après un rappel')}, ${told(unreminded, 'sans rappel')}.`;
}
