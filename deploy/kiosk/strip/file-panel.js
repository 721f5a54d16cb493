// The panel over a site that asks for a file: the documents scanned in this visit, and nothing else of
// the machine. It is above all of the page, which reads nothing of it and touches nothing in it.
// eslint-disable-next-line no-unused-vars
const declicFilePanel = (() => {
	/** The list comes later than a second touch of the finger that opened it, which would choose there. */
	const SECOND_TOUCH_MS = 500;
	const send = (message) => chrome.runtime.sendMessage(message).catch(() => null);
	const host = document.createElement('div');
	const shade = host.attachShadow({ mode: 'closed' });
	shade.adoptedStyleSheets = [declicFileStyle()];
	/** What is asked now: by which document of the page, and what it wishes. */
	let asked = null;
	let words = declicFileWords.fr;
	let chosen = [];

	const element = (name, text, more = {}) =>
		Object.assign(document.createElement(name), { textContent: text }, more);
	/** Pressed by a person, never by the page. */
	const button = (text, press, className = '') => {
		const made = element('button', text, { type: 'button', className });
		made.addEventListener('click', (event) => {
			if (event.isTrusted) press(made);
		});
		return made;
	};

	const panel = document.createElement('dialog');
	panel.setAttribute('aria-modal', 'true');
	panel.setAttribute('aria-labelledby', 'title');
	panel.addEventListener('close', () => {
		if (!panel.open) finish([]);
	});
	shade.append(panel);
	const said = element('p', '', { className: 'said' });
	said.setAttribute('role', 'status');
	const scans = element('ul', '');
	let give = null;

	const timeOf = ({ date }) =>
		new Intl.DateTimeFormat(words.numbers, {
			hour: '2-digit',
			minute: '2-digit',
			hourCycle: 'h23'
		}).format(date);

	/** When it was scanned, which one of that minute, what it is, how much it weighs. */
	function nameOf(scan, list) {
		const { type, taille } = scan;
		const { numbers } = words;
		const same = list.filter((other) => timeOf(other) === timeOf(scan));
		const which = same.length > 1 ? ` (${same.length - same.indexOf(scan)})` : '';
		const [unit, amount] =
			taille < 1_000_000 ? ['kilobyte', taille / 1_000] : ['megabyte', taille / 1_000_000];
		const digits = { style: 'unit', unit, maximumFractionDigits: unit === 'megabyte' ? 1 : 0 };
		const size = new Intl.NumberFormat(numbers, digits).format(Math.max(1, amount));
		const kind = type === 'application/pdf' ? 'PDF' : words.picture;
		return [words.scan(timeOf(scan)) + which, words.about(kind, size)];
	}

	/** One line of the list: a button, or why it is none. */
	function lineOf(scan, list) {
		const line = document.createElement('li');
		const isTaken = declicTakes(asked.wish.accept, scan.type);
		const why = scan.enCours
			? words.ongoing
			: scan.tropGros
				? words.large
				: isTaken
					? null
					: words.refused;
		const [name, about] = nameOf(scan, list);
		const parts = [element('strong', name), ' ', element('span', about)];
		if (why) {
			line.append(...parts, ' ', element('em', why));
			return line;
		}
		const choose = button('', () => touch(scan, choose), 'scan');
		choose.append(...parts);
		if (asked.wish.multiple) choose.setAttribute('aria-pressed', 'false');
		line.append(choose);
		return line;
	}

	function touch(scan, choose) {
		if (!asked.wish.multiple) return void hand([scan]);
		const isChosen = chosen.includes(scan);
		chosen = isChosen ? chosen.filter((one) => one !== scan) : [...chosen, scan];
		choose.setAttribute('aria-pressed', String(!isChosen));
		give.textContent = words.give(chosen.length);
		give.disabled = chosen.length === 0;
	}

	/** The machine gives it to the site that asked; where it cannot, she is told, and may ask again. */
	async function hand(these) {
		const mine = asked;
		// A second touch gives nothing twice.
		if (mine.isLeaving) return;
		mine.isLeaving = true;
		said.textContent = words.waits;
		const isGiven = await send({ what: 'file-give', asker: mine.asker, chosen: these });
		if (asked !== mine) return;
		mine.isLeaving = false;
		if (isGiven) finish(these);
		else said.textContent = words.failed;
	}

	async function refresh() {
		const mine = asked;
		said.textContent = words.waits;
		const [list] = await Promise.all([
			send({ what: 'file-list' }),
			new Promise((done) => setTimeout(done, SECOND_TOUCH_MS))
		]);
		if (asked !== mine) return;
		chosen = [];
		if (give) Object.assign(give, { textContent: words.give(0), disabled: true });
		scans.replaceChildren(...(list ?? []).map((scan) => lineOf(scan, list)));
		said.textContent = list === null ? words.silent : words.found(list.length);
		if (list?.length === 0) said.replaceChildren(words.none, element('br', ''), words.how);
	}

	/** Closed: the site has its document, or hears that she chose none. */
	function finish(these) {
		if (!asked) return;
		const { asker } = asked;
		asked = null;
		panel.close();
		scans.replaceChildren();
		host.remove();
		if (these.length === 0) void send({ what: 'file-give', asker, chosen: [] });
	}

	async function show(asker, wish) {
		// Another part of the page does not take the place of the one that she answers.
		if (asked && asked.asker.document !== asker.document) return;
		asked = { asker, wish };
		const mine = asked;
		const text = await send({ what: 'text' });
		if (asked !== mine) return;
		words = declicFileWords[text] ?? declicFileWords.fr;
		chosen = [];
		give = wish.multiple ? button(words.give(0), () => hand(chosen), 'give') : null;
		const goes = (wish.multiple ? words.goMany : words.goes)(asker.host);
		const title = element('h1', words.title, { id: 'title', tabIndex: -1, autofocus: true });
		const ends = element('footer', '');
		const cancel = button(words.cancel, () => panel.close());
		Object.assign(panel, { lang: words.lang, dir: words.dir });
		if (wish.webkitdirectory) {
			said.textContent = words.folder;
			ends.append(cancel);
			panel.replaceChildren(title, said, ends);
		} else {
			ends.append(...(give ? [give] : []), button(words.refresh, refresh), cancel);
			panel.replaceChildren(title, element('p', goes), said, scans, ends);
		}
		document.documentElement.append(host);
		if (!panel.open) panel.showModal();
		if (!wish.webkitdirectory) await refresh();
	}

	chrome.runtime.onMessage.addListener(({ what, asker, wish }) => {
		if (what === 'file-panel') void show(asker, wish);
	});
	return { close: () => panel.close() };
})();
