/** The rows an import may write, by table; who and when are added as they are written. */
export type ImportedRows = {
	people: {
		id: string;
		birth_year: number | null;
		age_band: string | null;
		age_band_year: number | null;
		sex: 'female' | 'male' | null;
	};
	person_identities: {
		person_id: string;
		family_name: string;
		given_name: string;
		name_key: string;
	};
	person_phones: {
		id: string;
		person_id: string;
		number: string;
		owner: 'own' | 'responsible-adult';
		is_fictional: boolean;
	};
	cycles: { id: string; programme_id: string; year: number; label: string };
	cycle_cancellations: { cycle_id: string; reason: string };
	workshop_groups: {
		id: string;
		cycle_id: string;
		label: string;
		weekday: number | null;
		starts_at: string | null;
		ends_at: string | null;
		venue: string | null;
	};
	group_animators: { group_id: string; staff_id: string };
	seances: {
		id: string;
		group_id: string;
		day: string;
		starts_at: string | null;
		planned_minutes: number;
	};
	seance_cancellations: { seance_id: string; reason: string };
	enrolments: { id: string; group_id: string; person_id: string; enrolled_on: string | null };
	departures: { enrolment_id: string; left_on: string };
	attendances: {
		seance_id: string;
		enrolment_id: string;
		group_id: string;
		kind: string;
		late_minutes: number | null;
	};
	observations: { id: string; enrolment_id: string; column_name: string; body: string };
};

export type ImportedTable = keyof ImportedRows;

export type RowKey = Record<string, string>;
export type RowChange = { table: ImportedTable; key: RowKey; set: Record<string, unknown> };
export type RowRemoval = { table: ImportedTable; key: RowKey };
