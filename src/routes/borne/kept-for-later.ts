/** The machine takes a copy for when the network is gone: nothing of it may be of this minute. */
export const isForLater = ({ request }: { request: Request }): boolean =>
	request.headers.has('x-declic-garde');
