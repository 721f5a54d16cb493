const PHOTO: Record<string, string> = {
	given: 'photo\u00a0: oui',
	refused: 'photo\u00a0: NON',
	withdrawn: 'photo\u00a0: NON (accord retiré)'
};

/**
 * What is said of a child in one glance: her photo right, and how she leaves. Nothing said means
 * no: no photo, and she waits for her adult (Code civil, art. 9; study-2.3, Numérikids).
 */
export function childWords(glance: {
	photo: string | null;
	fetchedBy: string | null;
	leavesAlone: boolean;
	adult: string | null;
}): string {
	const { photo, fetchedBy, leavesAlone, adult } = glance;
	return [
		(photo && PHOTO[photo]) ?? 'photo\u00a0: NON (pas demandé)',
		leavesAlone && 'peut partir seul',
		fetchedBy && `vient le chercher\u00a0: ${fetchedBy}`,
		!leavesAlone && !fetchedBy && 'sortie\u00a0: à demander',
		adult && `adulte\u00a0: ${adult}`
	]
		.filter(Boolean)
		.join(' · ');
}
