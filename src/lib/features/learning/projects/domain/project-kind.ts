export const PROJECT_KINDS = [
	'personal',
	'repair-cafe',
	'perfectionnement',
	'fablab',
	'pano'
] as const;
export type ProjectKind = (typeof PROJECT_KINDS)[number];

/** The free forms of the study, in its words (study-2.3: « perfectionnement / repair café », FabLab, PANO). */
export const KIND_NAMES: Record<ProjectKind, string> = {
	personal: 'Projet personnel',
	'repair-cafe': 'Repair café',
	perfectionnement: 'Perfectionnement',
	fablab: 'FabLab',
	pano: 'PANO'
};

/** Whether a word is one of the five kinds of project (same source). */
export function isProjectKind(word: string): word is ProjectKind {
	return (PROJECT_KINDS as readonly string[]).includes(word);
}
