import type { RequestEvent } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import { findConfidential } from '#lib/features/house/confidential/index.ts';
import { labelOf } from '#lib/platform/posts/recap.ts';
import { readSentBody } from '#lib/platform/posts/sent-body.ts';
import { findImpossibleDay } from '#lib/shared/day.ts';
import { FILE_PAGES } from '../serve/body-limit.ts';
import { isProviderCall } from './guarded-fields.ts';
import { refuseSent } from './refuse-sent.ts';

type Refused = { status: number; message: string };

const ELSEWHERE: Refused = {
	status: 403,
	message:
		'Cette demande vient d’un autre site\u00a0: rien n’est enregistré. Ouvrez Déclic et recommencez depuis sa page.'
};
const WRONG_ADDRESS: Refused = {
	status: 400,
	message: 'Cette adresse ne se lit pas. Revenez à la page précédente et suivez ses liens.'
};
const NO_FILE: Refused = {
	status: 415,
	message:
		'Cette page ne reçoit pas de fichier\u00a0: rien n’est enregistré. Recommencez depuis la page.'
};
const LONGEST_LABEL = 60;

/**
 * What is asked and what is sent is read here, once, before any page: an address that holds what
 * nothing keeps, a body that is cut or foreign, a day that does not exist, a request that another
 * site made go no further. Pages are left with what they can read.
 */
export const withBody: Handle = async ({ event, resolve }) => {
	if (isProviderCall(event.route.id)) return resolve(event);
	const refused = refuseAddress(event.url) ?? refuseOrigin(event) ?? (await refuseBody(event));
	return refused ? refuseSent(event, refused) : resolve(event);
};

function refuseAddress({ pathname, search, searchParams }: URL): Refused | null {
	if (/%00/.test(pathname + search)) return WRONG_ADDRESS;
	return findImpossibleDay(searchParams) === null ? null : WRONG_ADDRESS;
}

/** SvelteKit asks it of forms alone: a door that takes JSON opens to our pages alone too. */
function refuseOrigin({ request, url }: RequestEvent): Refused | null {
	if (/^(?:GET|HEAD|OPTIONS)$/.test(request.method)) return null;
	return request.headers.get('origin') === url.origin ? null : ELSEWHERE;
}

async function refuseBody({ request, route, url, locals }: RequestEvent): Promise<Refused | null> {
	// What no page waits for is left where it is: it will not be found.
	if (request.method !== 'POST' || !route.id) return null;
	const sent = await readSentBody(request);
	if (sent.kind === 'refused') return sent;
	if (sent.kind === 'form' && sent.form.fileFields.length > 0 && !takesFilesAt(url)) return NO_FILE;
	if (sent.kind === 'form') locals.typed = sent.form;
	if (sent.kind === 'json') locals.json = sent.json;
	const texts =
		sent.kind === 'form' ? sent.form.texts : sent.kind === 'json' ? sent.json.texts : [];
	const field = findImpossibleDay(texts);
	return field === null ? null : wrongDay(field);
}

/** Elsewhere a file would stand where an answer is read as text. */
const takesFilesAt = ({ pathname }: URL) => FILE_PAGES.some((page) => page.test(pathname));

function wrongDay(field: string): Refused {
	const label = labelOf(field.slice(0, LONGEST_LABEL));
	// A name that somebody made up is not repeated.
	const isOurs = field.length <= LONGEST_LABEL && findConfidential(field).findings.length === 0;
	return {
		status: 400,
		message: `Cette date n’existe pas${isOurs ? ` («\u202f${label}\u202f»)` : ''}. Corrigez-la, puis enregistrez à nouveau.`
	};
}
