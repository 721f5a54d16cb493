const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether a host, as `URL` writes it, is this very machine: the only one reached without encryption. */
export function isLoopback(hostname: string): boolean {
	return LOOPBACK.test(hostname);
}
