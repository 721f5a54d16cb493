/**
 * What a request at the desk is about: the seven categories of study-2.2, in its order, then the
 * three that a desk meets beside them. Reports show the seven first.
 */
export const FAMILIES = [
	{ code: 'etat-civil', label: 'État civil' },
	{ code: 'citoyennete-impots', label: 'Vie citoyenne et impôts' },
	{ code: 'prestations-sante', label: 'Prestations sociales et santé' },
	{ code: 'emploi', label: 'Emploi et chômage' },
	{ code: 'retraite', label: 'Retraite' },
	{ code: 'scolarite', label: 'Scolarité' },
	{ code: 'loisirs', label: 'Loisirs et petite enfance' },
	{ code: 'equipement', label: 'Équipement' },
	{ code: 'apprendre', label: 'Apprendre' },
	{ code: 'autre-demarche', label: 'Autre démarche' }
] as const;

export type FamilyCode = (typeof FAMILIES)[number]['code'];

/** A family as the screens and the report call it (study-2.2). */
export function familyLabel(code: FamilyCode): string {
	return FAMILIES.find((family) => family.code === code)!.label;
}
