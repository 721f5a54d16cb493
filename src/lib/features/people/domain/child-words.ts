const PHOTO: Record<string, string> = {
	given: 'photo : oui',
	refused: 'photo : NON',
	withdrawn: 'photo : NON (accord retiré)'
};

/**
 * What is said of a child in one glance: her photo right, and how she leaves. Nothing said means no:
 * no photo, and she waits for her adult (Code civil, art. 9; study 2.3, Numérikids).
 */
export function childWords(glance: {
	photo: string | null;
	fetchedBy: string | null;
	leavesAlone: boolean;
	adult: string | null;
}): string {
	const { photo, fetchedBy, leavesAlone, adult } = glance;
	return [
		(photo && PHOTO[photo]) ?? 'photo : NON (pas demandé)',
		leavesAlone && 'peut partir seul',
		fetchedBy && `vient le chercher : ${fetchedBy}`,
		!leavesAlone && !fetchedBy && 'sortie : à demander',
		adult && `adulte : ${adult}`
	]
		.filter(Boolean)
		.join(' · ');
}
