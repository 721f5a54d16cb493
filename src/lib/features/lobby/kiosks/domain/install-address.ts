/** Where a machine becomes a kiosk: with a code, its own page; without, where the code is typed. */
export function installAddress(origin: string, code?: string): string {
	const path = code ? `/borne/installer/${code}` : '/borne/installer';
	return new URL(path, origin).href;
}
