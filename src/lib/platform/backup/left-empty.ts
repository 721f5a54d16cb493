/**
 * Tables whose rows must not come back, and why. Everything else of the product is saved. The
 * queue of jobs has a schema of its own, which is not read at all: what a job works on is in our
 * tables, and a mail or a purge done since must not be done twice.
 */
export const LEFT_EMPTY: Readonly<Record<string, string>> = {
	key_sign_ins: 'A sign-in ended or stolen since would be open again: everybody signs in anew.',
	key_verifications: 'Links and codes of a few minutes, which would be good a second time.',
	satisfaction_urns:
		'Answers that wait to be five: two copies a day apart would tell what was said between them.',
	key_attempts: 'What failed in the last minutes means nothing in another hour.'
};
