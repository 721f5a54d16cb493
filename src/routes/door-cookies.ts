import type { RequestEvent } from '@sveltejs/kit';
import type { Caller, KeptCookie } from '#lib/features/house/keys/index.server.ts';

/** The browser keeps it for a year: it says « I have been here », never who was. */
const DEVICE_DAYS = 365;

const deviceCookie = (isSecure: boolean) => `${isSecure ? '__Secure-' : ''}declic.appareil`;

type DoorEvent = Pick<RequestEvent, 'locals' | 'cookies' | 'request' | 'getClientAddress'>;

/** What the browser at the door says of itself. */
export function callerOf(event: DoorEvent): Caller {
	const { keys } = event.locals;
	return {
		headers: event.request.headers,
		deviceToken: event.cookies.get(deviceCookie(keys.isSecure)),
		userAgent: event.request.headers.get('user-agent'),
		address: event.getClientAddress()
	};
}

/** Sets the cookies of the door on the answer; one without a value is taken away. */
export function keepCookies(
	event: DoorEvent,
	cookies: KeptCookie[],
	newDeviceToken: string | null = null
): void {
	const secure = event.locals.keys.isSecure;
	const shared = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
	for (const { name, value, maxAge } of cookies) {
		if (value === '') event.cookies.delete(name, shared);
		else event.cookies.set(name, value, { ...shared, ...(maxAge > 0 && { maxAge }) });
	}
	if (!newDeviceToken) return;
	const maxAge = DEVICE_DAYS * 86_400;
	event.cookies.set(deviceCookie(secure), newDeviceToken, { ...shared, maxAge });
}

/** Whoever leaves leaves nothing on the machine: the sheets kept for the room go with her sign-in. */
export function leaveNothing(event: Pick<RequestEvent, 'setHeaders'>): void {
	event.setHeaders({ 'clear-site-data': '"storage"' });
}

/** A page of ours to come back to, never another site's. */
export function backTo(url: URL): string {
	const asked = url.searchParams.get('retour') ?? '';
	return /^\/equipe(\/[\w/-]*)?$/.test(asked) ? asked : '/equipe';
}
