// « Imprimer cette page »: a document goes to the printer as the site gives it, a page as it is seen.
// Chromium’s own printing stays closed, and so do its tools, which could draw a page on paper.
// eslint-disable-next-line no-unused-vars
const declicPrint = async (host, send) => {
	/** More than a visit may print. */
	const MOST_SCREENS = 20;
	const LARGEST = 20 * 1024 * 1024;
	/** Chromium takes two pictures a second, no more. */
	const BETWEEN_MS = 550;
	const pause = (ms) => new Promise((done) => setTimeout(done, ms));
	const painted = () =>
		new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

	async function sheet() {
		const answer = await fetch(location.href, { cache: 'force-cache' });
		const bytes = new Uint8Array(await answer.arrayBuffer());
		if (!answer.ok || bytes.length > LARGEST) return null;
		return send({ what: 'print', sheet: bytes.toBase64() });
	}

	async function screens() {
		const root = document.scrollingElement ?? document.documentElement;
		const [left, top] = [scrollX, scrollY];
		const pictures = [];
		host.style.setProperty('visibility', 'hidden', 'important');
		// A picture has all of the window: without its bar, the page is as wide.
		root.style.setProperty('scrollbar-width', 'none', 'important');
		const [width, screen] = [innerWidth, innerHeight];
		try {
			for (let at = 0; pictures.length < MOST_SCREENS; at += screen) {
				scrollTo({ left: 0, top: at, behavior: 'instant' });
				await painted();
				const { picture } = await send({ what: 'picture' });
				pictures.push({ picture, top: scrollY });
				if (scrollY + screen >= root.scrollHeight - 1) break;
				await pause(BETWEEN_MS);
			}
		} finally {
			scrollTo({ left, top, behavior: 'instant' });
			root.style.removeProperty('scrollbar-width');
			host.style.removeProperty('visibility');
		}
		const height = pictures.at(-1).top + screen;
		return send({ what: 'print', pictures, width, height });
	}

	return document.contentType === 'application/pdf' ? sheet() : screens();
};
