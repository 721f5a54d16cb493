// On the pages of the kiosk only: hands the word of the visit over to the strip, before or after the
// page has put it away.
(() => {
	if (location.origin !== chrome.runtime.getManifest().homepage_url) return;
	const found = /^#agent=(\d{1,5})\.([\w-]{16,})$/.exec(location.hash);
	const kept = found ? `${found[1]}.${found[2]}` : sessionStorage.getItem('declic.agent');
	const [, text = 'fr'] = /^\/borne\/(facile|en|ar)(?:\/|$)/.exec(location.pathname) ?? [];
	// A browser that has just begun may have nobody to hear it yet.
	const tell = async () => {
		const isHeard = await chrome.runtime.sendMessage({ agent: kept, text }).catch(() => false);
		if (!isHeard) setTimeout(tell, 250);
	};
	if (kept) void tell();
})();
