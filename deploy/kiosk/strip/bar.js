// The strip over the sites of others: where she is, how to come back, somebody to call, and the end.
// The page under it reads nothing of it and presses nothing in it.
(async () => {
	const ORIGIN = chrome.runtime.getManifest().homepage_url;
	/** A strip in French is better than none. */
	const PATIENCE_MS = 1_000;
	if (location.origin === ORIGIN || !document.documentElement) return;
	const chosen = await Promise.race([
		chrome.runtime.sendMessage({ what: 'text' }).catch(() => 'fr'),
		new Promise((done) => setTimeout(done, PATIENCE_MS, 'fr'))
	]);
	const words = declicWords[chosen] ?? declicWords.fr;
	const { lang, dir } = words;
	const host = document.createElement('div');
	const shade = host.attachShadow({ mode: 'closed' });
	const style = new CSSStyleSheet();
	style.replaceSync(`
		:host { all: initial; }
		* { box-sizing: border-box; font: 700 24px/1.2 system-ui, sans-serif; }
		.strip { position: fixed; inset: 0 0 auto 0; z-index: 2147483647; display: flex;
			flex-wrap: wrap; gap: 12px 23px; padding: 12px 23px; background: #10243e; color: #fff; }
		.where { flex: 1 0 100%; margin: 0; overflow-wrap: anywhere; }
		button { flex: 1 1 220px; min-height: 88px; padding: 0 23px; border: 3px solid #fff;
			border-radius: 12px; background: #fff; color: #10243e; cursor: pointer; }
		button.end { background: #8f1111; color: #fff; }
		button:focus-visible { outline: 5px solid #ffd23f; outline-offset: 3px; }
		.last { position: fixed; inset: 0; z-index: 2147483647; display: grid; place-content: center;
			gap: 23px; padding: 40px; background: #10243e; color: #fff; text-align: center; }
		.last p { margin: 0; font-size: 40px; }
		.last .count { font-size: 160px; }
		[hidden] { display: none; }
	`);
	shade.adoptedStyleSheets = [style];

	const element = (name, text, more = {}) =>
		Object.assign(document.createElement(name), { textContent: text }, more);
	const button = (text, what, className = '') => {
		const made = element('button', text, { type: 'button', className });
		made.addEventListener('click', (event) => {
			if (!event.isTrusted) return;
			made.disabled = true;
			setTimeout(() => (made.disabled = false), 3_000);
			chrome.runtime.sendMessage({ what }).catch(() => location.assign(`${ORIGIN}/borne`));
		});
		return made;
	};

	const where = element('p', words.where(location.host), { className: 'where' });
	where.setAttribute('role', 'status');
	const print = element('button', words.print, { type: 'button' });
	print.addEventListener('click', async (event) => {
		if (!event.isTrusted) return;
		print.disabled = true;
		where.textContent = words.printing;
		const answer = await declicPrint(host, (asked) => chrome.runtime.sendMessage(asked)).catch(
			() => null
		);
		where.textContent = answer?.pages
			? words.sent(answer.pages, answer.left)
			: answer?.isTooMany
				? words.tooMany
				: words.notPrinted;
		print.disabled = false;
	});

	const strip = element('nav', '', { className: 'strip', lang, dir });
	strip.setAttribute('aria-label', words.bar);
	strip.append(
		where,
		button(words.back, 'back'),
		print,
		button(words.call, 'call'),
		button(words.done, 'done', 'end')
	);
	const last = element('div', '', { className: 'last', hidden: true, lang, dir });
	last.setAttribute('role', 'alertdialog');
	last.setAttribute('aria-label', words.still);
	const count = element('p', '', { className: 'count' });
	const stay = element('button', words.stay, { type: 'button' });
	last.append(element('p', words.still), count, element('p', words.otherwise), stay);
	shade.append(strip, last);

	const touch = declicCountdown((left) => {
		const wasHidden = last.hidden;
		last.hidden = left === null;
		// Under the panel, the countdown would neither be seen nor touched.
		if (left !== null) declicFilePanel.close();
		count.textContent = left === null ? '' : String(left);
		if (wasHidden && left !== null) stay.focus();
	});
	last.addEventListener('click', touch);

	/** A page that takes the strip away is given it again; its own top is not hidden under it. */
	const lay = () => {
		if (!host.isConnected) document.documentElement.append(host);
		document.documentElement.style.setProperty(
			'padding-top',
			`${strip.offsetHeight}px`,
			'important'
		);
	};
	lay();
	new MutationObserver(lay).observe(document.documentElement, { childList: true });
	new ResizeObserver(lay).observe(strip);
})();
