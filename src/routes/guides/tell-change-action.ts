import { countAttempt } from '#lib/features/house/keys/index.server.ts';
import { tellChange } from '#lib/features/resources/guides/index.server.ts';
import {
	ChangeForm,
	LANGUAGES,
	PAGE_WORDS,
	type TextName
} from '#lib/features/resources/guides/index.ts';
import { readForm } from '#lib/http/read-form.ts';
import { refuseForm } from '#lib/http/refused.ts';
import { visit } from '../visit.ts';
import { centreOfVisit } from './guide-visit.ts';

type Sent = {
	locals: App.Locals;
	url: URL;
	params: { guide: string };
	request: Request;
};

const ATTEMPT = { kind: 'guide-change', subject: null, knownDeviceId: null };
const OFTEN_TOLD = 'Merci : l’équipe le sait déjà, elle va regarder ce guide.';

/** « Ceci a changé », told from the page of a text by anybody. */
export const tellChangeFrom = (name: TextName) => async (event: Sent) => {
	const { keys, world } = event.locals;
	const form = await event.request.formData();
	const refused = (status: 400 | 404 | 429, errors: Record<string, string>) =>
		refuseForm(status, { name: 'change', form, errors, why: null });
	const read = readForm(ChangeForm, form);
	if ('errors' in read) return refused(400, read.errors);
	// Counted by guide: a whole centre, and its lobby, share one address.
	const attempt = { ...ATTEMPT, address: event.params.guide };
	if ('refusal' in (await countAttempt(keys, attempt, world.now()))) {
		return refused(429, { '': OFTEN_TOLD });
	}
	const { quoi, etape, mots } = read.sent;
	const centre = await centreOfVisit(event);
	const told = await visit(event, centre, (db) =>
		tellChange(db, {
			guide: event.params.guide,
			...{ text: name, step: etape ? Number(etape) : null, what: quoi, words: mots }
		})
	);
	if ('refusal' in told) return refused(404, { '': told.message });
	return { done: PAGE_WORDS[LANGUAGES[name]].change.thanks };
};
