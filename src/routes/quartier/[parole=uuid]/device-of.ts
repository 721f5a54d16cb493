import type { RequestEvent } from '@sveltejs/kit';

/** What a request says of its device, the address first: a whole hall has one, and it is never taken alone. */
export const deviceOf = ({
	request,
	getClientAddress
}: Pick<RequestEvent, 'request' | 'getClientAddress'>): readonly [string, string, string] => {
	const said = (name: string) => request.headers.get(name) ?? '';
	return [getClientAddress(), said('user-agent'), said('accept-language')];
};
