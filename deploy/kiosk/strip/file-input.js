// A site asks for a file, here or in a frame of it: the panel of the strip is shown in place of
// Chromium's own chooser, and what she touches there is put in the input as if she had chosen it.
(() => {
	if (location.origin === chrome.runtime.getManifest().homepage_url) return;
	/** What is asked now: the input, what had the keyboard, the documents that have come. */
	let asking = null;
	let number = 0;
	const isFile = (node) => node?.localName === 'input' && node.type === 'file';

	function ask(input) {
		const back = asking?.back ?? document.activeElement;
		asking = { input, back, id: ++number, files: [] };
		const { accept, multiple, webkitdirectory } = input;
		const message = { what: 'file-asked', id: number, accept, multiple, webkitdirectory };
		// A page left behind by a new version of the strip has nobody to ask any more.
		chrome.runtime.sendMessage(message).catch(() => {});
	}

	function seen(event) {
		const [first] = event.composedPath();
		if (!isFile(first)) {
			// A part of the page that is closed to others is asked the same when the click comes to it.
			const root = first instanceof HTMLElement && chrome.dom.openOrClosedShadowRoot(first);
			if (root) root.addEventListener('click', seen, { capture: true });
			return;
		}
		event.preventDefault();
		// A page by itself asks nothing: somebody has touched it just before.
		if (event.isTrusted || navigator.userActivation.isActive) ask(first);
	}
	addEventListener('click', seen, { capture: true });
	addEventListener(
		'declic-fichier',
		({ relatedTarget }) => {
			if (isFile(relatedTarget) && navigator.userActivation.isActive) ask(relatedTarget);
		},
		{ capture: true }
	);

	function fileOf({ name, type, date, base64 }) {
		return new File([Uint8Array.fromBase64(base64)], name, { type, lastModified: date });
	}

	/** The page hears of it as of any choice of a file. */
	function end() {
		const { input, back, files } = asking;
		asking = null;
		back?.focus?.();
		if (files.length === 0) return input.dispatchEvent(new Event('cancel', { bubbles: true }));
		const held = new DataTransfer();
		for (const file of files) held.items.add(file);
		input.files = held.files;
		input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
		input.dispatchEvent(new Event('change', { bubbles: true }));
	}

	chrome.runtime.onMessage.addListener(({ what, id, file }) => {
		if (id !== asking?.id) return;
		if (what === 'file-part') asking.files.push(fileOf(file));
		if (what === 'file-end') end();
	});
})();
