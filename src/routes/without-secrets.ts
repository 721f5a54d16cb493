import { findConfidential, maskConfidential } from '#lib/features/confidential/index.ts';

/** What was typed as a page may show it again: what was refused in it is never written back. */
export function withoutSecrets(text: string): string {
	const { findings } = findConfidential(text);
	return maskConfidential(
		text,
		findings.filter(({ verdict }) => verdict === 'refused')
	);
}

/** The same for every text of a form. */
export function formWithoutSecrets<Form extends { data: object }>(form: Form): Form {
	for (const [name, value] of Object.entries(form.data)) {
		if (typeof value === 'string') Object.assign(form.data, { [name]: withoutSecrets(value) });
	}
	return form;
}
