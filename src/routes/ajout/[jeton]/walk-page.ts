import { error, type RequestEvent } from '@sveltejs/kit';
import { readVisitedPhone } from '#lib/features/learning/letters/index.server.ts';
import { asPlaceLink, readOwnWalk } from '#lib/features/resources/places/index.server.ts';
import { asVisitor } from '#lib/platform/database/as-visitor.ts';

// « no-referrer » would make browsers post without saying from where, which is refused: this policy tells every
// site, ours included, the name of the site and nothing of the address.
const HEADERS = { 'referrer-policy': 'strict-origin', 'cache-control': 'no-store' };

type Walking = Pick<RequestEvent, 'locals' | 'setHeaders'> & { params: { jeton: string } };

/** Said alike of a link that is over, withdrawn, altered or was never given. */
export function closed({ setHeaders }: Pick<RequestEvent, 'setHeaders'>): never {
	setHeaders(HEADERS);
	error(410, { message: 'Cette balade est finie, ou son lien a changé.' });
}

/** The walk of a link as those who walk it read it, and how to call its centre. */
export async function readWalkPage({ locals, params, setHeaders }: Walking) {
	const walk = await asPlaceLink(locals, params.jeton, readOwnWalk);
	if (!walk) closed({ setHeaders });
	setHeaders(HEADERS);
	const phone = await asVisitor(locals.world, walk.centre.id, readVisitedPhone);
	return { ...walk, centre: walk.centre.name, phone };
}
