/** Chromium reads a thousand of them at most. */
const MOST = 1_000;
/** A host with what may stand around it; never everything, never another kind of address (`javascript:1`). */
const HOST =
	/^(?:https?:\/\/)?\.?(?:localhost|[a-z0-9-]+(?:\.[a-z0-9-]+)+)(?::\d{1,5})?(?:\/[^\s*]*)?$/i;

/** Whether a line of an allow-list opens one host and nothing of the machine. */
export function isHostPattern(line) {
	return typeof line === 'string' && line.length <= 300 && HOST.test(line);
}

/**
 * The policies of the machine: what is fixed wins over all, then the list of the centre and the
 * sites opened at the desk for this visit.
 */
export function composePolicies({ fixed, origin, list, opened, strip, port }) {
	const { host: own, protocol } = new URL(origin);
	// Under https, a name opens itself alone: neither http, nor the names under it.
	const exactly = (host) => (protocol === 'https:' ? `https://.${host}` : host);
	const listed = (list?.policies?.URLAllowlist ?? list?.hosts ?? []).filter(isHostPattern);
	return {
		...fixed,
		URLAllowlist: [...new Set([...[own, ...opened].map(exactly), ...listed])].slice(0, MOST),
		ExtensionSettings: {
			'*': { installation_mode: 'blocked' },
			[strip.id]: {
				installation_mode: 'force_installed',
				update_url: `http://127.0.0.1:${port}/bandeau.xml`
			}
		},
		// Our pages ask the machine to print and to forget: nobody is asked whether they may.
		LoopbackNetworkAllowedForUrls: [origin, `chrome-extension://${strip.id}`]
	};
}
