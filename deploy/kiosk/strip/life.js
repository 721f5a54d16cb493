// Somebody touches something, here or in a frame of the page: the strip and the machine are told, now
// and then.
(() => {
	if (location.origin === chrome.runtime.getManifest().homepage_url) return;
	const EVERY_MS = 5_000;
	let told = -EVERY_MS;
	const tell = (event) => {
		if (!event.isTrusted || performance.now() - told < EVERY_MS) return;
		told = performance.now();
		// A page left behind by a new version of the strip has nobody to tell any more.
		chrome.runtime.sendMessage({ what: 'alive' }).catch(() => {});
	};
	for (const name of ['pointerdown', 'keydown', 'touchstart', 'wheel']) {
		addEventListener(name, tell, { capture: true, passive: true });
	}
})();
