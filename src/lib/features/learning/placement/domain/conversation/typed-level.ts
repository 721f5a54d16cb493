/** What was chosen and typed of a level, as it stands. */
export type TypedLevel = { source: string; level: string; certainty: string; reason: string };

/** Reads the form as it stands, right or wrong: a refusal gives it back. */
export function typedLevel(form: FormData): TypedLevel {
	const text = (name: string) => String(form.get(name) ?? '');
	return {
		source: text('source'),
		level: text('niveau'),
		certainty: text('certitude'),
		reason: text('raison')
	};
}
