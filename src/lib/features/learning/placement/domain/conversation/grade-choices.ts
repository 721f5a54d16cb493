import type { Grade } from '../bank.ts';

export type Choice = { value: string; label: string };

export const PASS = 'sans-reponse';

/** The three degrees of doing something, in her own words. */
export const GRADE_CHOICES: readonly (Choice & { grade: Grade })[] = [
	{ value: 'seule', label: 'Je le fais par moi-même', grade: 2 },
	{ value: 'aide', label: 'Je le fais avec de l’aide', grade: 1 },
	{ value: 'pas-encore', label: 'Pas encore', grade: 0 }
];

/** The degree of a button, null for « je ne sais pas », undefined for anything else. */
export function gradeOf(value: string): Grade | null | undefined {
	if (value === PASS) return null;
	return GRADE_CHOICES.find((choice) => choice.value === value)?.grade;
}
