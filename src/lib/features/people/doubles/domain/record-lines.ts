import type { FieldValues } from './kept-fields.ts';

/** A record as it is put beside another one. */
export type ShownRecord = FieldValues & {
	id: string;
	phones: readonly string[];
	hasNoPhone: boolean;
	emails: readonly string[];
	address: string | null;
	memberNumbers: readonly string[];
	groups: number;
	recordedAt: string;
};

export type RecordLine = { label: string; one: string; other: string; differs: boolean };

const SEXES: Record<string, string> = { female: 'femme', male: 'homme' };
const STATUSES: Record<string, string> = {
	retraite: 'à la retraite',
	sans_emploi: 'sans emploi',
	en_emploi: 'en emploi',
	scolarise: 'à l’école, en études'
};

/** What a field of a record is called, and how its value is said. */
export const FIELD_LABELS = {
	name: 'Nom',
	birthYear: 'Année de naissance',
	sex: 'Sexe',
	commune: 'Commune (code Insee)',
	quarter: 'Quartier',
	socialStatus: 'Situation'
} as const;

/** A value of a field as it is said on screen. */
export function saidValue(value: string | null): string {
	if (value === null) return 'non renseigné';
	return SEXES[value] ?? STATUSES[value] ?? value;
}

/** The lines of two records beside each other; a line that both leave empty is not shown. */
export function recordLines(
	one: ShownRecord,
	other: ShownRecord,
	sayDay: (day: string) => string
): RecordLine[] {
	const line = (label: string, say: (record: ShownRecord) => string | null): RecordLine[] => {
		const [mine, hers] = [say(one), say(other)];
		if (mine === null && hers === null) return [];
		return [{ label, one: saidValue(mine), other: saidValue(hers), differs: mine !== hers }];
	};
	const listed = (values: readonly string[]) => (values.length > 0 ? values.join(', ') : null);
	return [
		...line('Prénom', (record) => record.givenName),
		...line('Nom', (record) => record.familyName),
		...line(FIELD_LABELS.birthYear, (record) => record.birthYear?.toString() ?? null),
		...line(FIELD_LABELS.sex, (record) => record.sex),
		...line(FIELD_LABELS.commune, (record) => record.commune),
		...line(FIELD_LABELS.quarter, (record) => record.quarter?.name ?? null),
		...line('Téléphone', ({ phones, hasNoPhone }) =>
			hasNoPhone && phones.length === 0 ? 'pas de téléphone' : listed(phones)
		),
		...line('Adresse électronique', (record) => listed(record.emails)),
		...line('Adresse postale', (record) => record.address),
		...line('Numéro d’adhérent', (record) => listed(record.memberNumbers)),
		...line('Groupes', (record) => String(record.groups)),
		...line('Fiche créée le', (record) => sayDay(record.recordedAt))
	];
}
