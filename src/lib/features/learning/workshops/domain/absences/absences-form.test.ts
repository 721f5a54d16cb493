import { expect, test } from 'vitest';
import { ABSENCES_FIELDS, absenceWord, readAbsencesForm } from './absences-form.ts';

const absence = () => ({ seanceId: crypto.randomUUID(), enrolmentId: crypto.randomUUID() });

function sent(missed: readonly string[], shown: readonly string[]): FormData {
	const form = new FormData();
	for (const word of missed) form.append(ABSENCES_FIELDS.missed, word);
	for (const word of shown) form.append(ABSENCES_FIELDS.shown, word);
	return form;
}

test('only what was ticked or unticked since the page was drawn is said', () => {
	const [kept, added, gone] = [absence(), absence(), absence()];
	const form = sent(
		[absenceWord(kept), absenceWord(added)],
		[absenceWord(kept), absenceWord(gone)]
	);
	expect(readAbsencesForm(form)).toEqual({ announced: [added], withdrawn: [gone] });
	expect(readAbsencesForm(sent([], []))).toEqual({ announced: [], withdrawn: [] });
});

test.each(['', 'x', '~', `${crypto.randomUUID()}~`, `${crypto.randomUUID()}~${'-'.repeat(36)}`])(
	'a box of nobody (%s) is refused whole',
	(word) => {
		expect(readAbsencesForm(sent([word], []))).toBeNull();
		expect(readAbsencesForm(sent([], [word]))).toBeNull();
	}
);
