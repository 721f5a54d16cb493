// The page of a walk, without network too: what is added is kept on this telephone first, and sent when it can be.
// Its words stand in the page. Where the browser keeps nothing, the page stays a plain form.
import { forget, forgetAll, keep, noteRefused, readKept } from './ajout/kept-cards.js';
import { canKeep, forgetPage, keepPage } from './ajout/keep-page.js';
import { newKey, tellsRefuge, withoutAddress } from './ajout/note-card.js';
import { sendAll } from './ajout/send-cards.js';

const AGAIN_MS = 10_000;
/** Pressed twice in that time, it is one press. */
const PRESS_MS = 1000;
const walk = location.pathname.replace(/\/merci$/, '');
const here = document.querySelector('[data-telephone]');
const status = document.querySelector('[data-dit]');
const isClosed = here.dataset.telephone === 'ferme';
const words = (name, count) => {
	const [one, several = one] = here.dataset[name].split('|');
	return count < 2 ? one : several.replace('#', count);
};
const say = (text) => {
	status.textContent = text;
};
const part = (name) => here.querySelector(`[data-${name}]`);

let shown = '';

async function show() {
	const kept = await readKept(walk);
	const cards = kept.filter(({ isCard }) => isCard);
	const wrong = cards.filter(({ why }) => why).length;
	const waiting = cards.length - wrong;
	const lines = [];
	if (waiting > 0) lines.push(words(isClosed ? 'reste' : 'attend', waiting));
	if (wrong > 0) lines.push(words(isClosed ? 'reste' : 'corriger', wrong));
	part('compte').textContent = lines.join(' ') || here.dataset.vide;
	// Whoever reads one, or is on its button, is left where she is.
	const shape = JSON.stringify(cards.map(({ key, why }) => [key, why]));
	if (shape !== shown) part('gardees').replaceChildren(...cards.map(lineOf));
	shown = shape;
	const send = part('envoyer');
	if (send) send.hidden = kept.every(({ why }) => why);
	here.dataset.count = kept.length;
	here.hidden = isClosed && kept.length === 0;
}

/** A card that is still here, with all that was noted, and what may be done of it. */
function lineOf(card) {
	const line = part('une').content.firstElementChild.cloneNode(true);
	line.querySelector('summary').textContent = card.name;
	line.querySelector('details').open = isClosed;
	line.querySelector('dl').append(
		...card.said.flatMap(([label, text]) => {
			const [term, said] = [document.createElement('dt'), document.createElement('dd')];
			[term.textContent, said.textContent] = [label, text];
			return [term, said];
		})
	);
	line.querySelector('.why').textContent = card.why ?? '';
	const takeUp = line.querySelector('[data-reprendre]');
	if (takeUp) {
		// What may be on its way is not changed: it would come twice.
		takeUp.hidden = !card.why;
		takeUp.setAttribute('aria-label', `${takeUp.textContent.trim()}\u00a0: ${card.name}`);
		takeUp.addEventListener('click', () => takeUpAgain(card));
	}
	const remove = line.querySelector('[data-oter]');
	remove.setAttribute('aria-label', `${remove.textContent.trim()}\u00a0: ${card.name}`);
	remove.addEventListener('click', () => ask([card.key]));
	return line;
}

/** Puts a refused card back in its form. */
async function takeUpAgain(card) {
	const form = document.querySelector('[data-fiche] form');
	form.reset();
	for (const [name, text] of card.fields) {
		for (const field of form.querySelectorAll(`[name="${name}"]`)) {
			if (field.type === 'radio') field.checked = field.value === text;
			else field.value = text;
		}
	}
	await forget(card.key);
	await show();
	form.querySelector('[name="nom"]').focus();
}

let asked = null;

/** Nothing that is not received goes without a second press. */
function ask(keys) {
	asked = keys;
	const count = keys === null ? Number(here.dataset.count) : keys.length;
	if (count === 0) return wipe();
	part('perdues').textContent = words('perdue', count);
	part('confirmer').hidden = false;
	part('non').focus();
}

async function wipe() {
	part('confirmer').hidden = true;
	if (asked === null) {
		await forgetAll(walk);
		if (canKeep()) await forgetPage(walk);
		const offline = part('sans-reseau');
		if (offline) offline.hidden = true;
	} else for (const key of asked) await forget(key);
	say(here.dataset.efface);
	await show();
	part('effacer').focus();
}

/** The fields of a form as they are, and the words of the page for each. */
function readForm(form) {
	const fields = [...new FormData(form)].filter(([name, text]) => name !== 'cle' && text !== '');
	const said = fields.map(([name, text]) => {
		const field = [...form.elements].find(
			(one) => one.name === name && (one.type !== 'radio' || one.checked)
		);
		const isRadio = field.type === 'radio';
		const label = isRadio
			? field.closest('fieldset').querySelector('legend').textContent
			: (field.labels[0]?.firstChild?.textContent ?? name);
		return [label.trim(), isRadio ? field.labels[0].textContent.trim() : text, name];
	});
	return { fields, said };
}

let isBusy = false;
let keptAt = -PRESS_MS;

async function noteCard(event) {
	event.preventDefault();
	if (isBusy) return;
	const form = event.target;
	const box = form.closest('[data-fiche]');
	let { fields, said } = readForm(form);
	const of = Object.fromEntries(fields);
	const missing = form.querySelector('[data-dit-manque]');
	missing.textContent = '';
	if (!of.quoi || !of.nom?.trim()) {
		// The second half of a double press finds an empty form.
		if (!of.quoi && !of.nom && performance.now() - keptAt < PRESS_MS) return;
		missing.textContent = box.dataset.manque;
		(of.quoi ? form.querySelector('[name="nom"]') : form.querySelector('[name="quoi"]')).focus();
		return;
	}
	const typed = [of.nom, of['pour-quoi'] ?? '', of.repere ?? ''];
	const isKind = form.querySelector('[name="quoi"]:checked').hasAttribute('data-refuge');
	const isRefuge = isKind || tellsRefuge(typed, JSON.parse(box.dataset.refuge));
	if (isRefuge) {
		fields = withoutAddress(fields);
		const left = new Map(fields);
		said = said
			.filter(([, , name]) => left.has(name))
			.map(([label, text, name]) => [label, name === 'nom' ? left.get(name) : text, name]);
	}
	const name = Object.fromEntries(fields).nom;
	const told = isRefuge ? `${here.dataset.gardee} ${box.dataset.abri}` : here.dataset.gardee;
	if (!(await take({ action: '?/fiche', isCard: true, name, fields, said }, told))) return;
	form.reset();
	status.focus();
}

async function noteStreets(event) {
	event.preventDefault();
	if (isBusy) return;
	const form = event.target;
	const { fields } = readForm(form);
	if (fields.length === 0) return;
	const { fait: name, gardees: told } = form.closest('[data-rues]').dataset;
	if (!(await take({ action: '?/rues', isCard: false, name, fields, said: [] }, told))) return;
	for (const tick of form.querySelectorAll(':checked')) {
		tick.disabled = true;
		tick.name = '';
	}
	status.focus();
}

/** Whether it is on the disk: only then is it told, and sent. */
async function take(noted, told) {
	isBusy = true;
	try {
		await keep({ ...noted, walk, key: newKey(), at: Date.now() });
	} catch {
		say(here.dataset.pleine);
		return false;
	} finally {
		isBusy = false;
		keptAt = performance.now();
	}
	say(told);
	await show();
	send();
	return true;
}

let sending = null;
let isAsked = false;

/** One after the other, one tab at a time where the browser can tell them apart. */
function send() {
	if (isClosed) return null;
	if (sending) {
		isAsked = true;
		return sending;
	}
	const work = () => sendAll(walk, { readKept, forget, noteRefused });
	sending = (navigator.locks ? navigator.locks.request('declic-ajout', work) : work())
		.then(tell, () => {})
		.finally(() => {
			sending = null;
			if (!isAsked) return;
			isAsked = false;
			send();
		});
	return sending;
}

let again = 0;

async function tell({ received, isNew, isLater, isOver }) {
	// The page that says so shows what is left.
	if (isOver) return location.reload();
	if (isNew) others?.postMessage(walk, []);
	await show();
	if (received > 0) say(words('partie', received));
	clearTimeout(again);
	if (isLater) again = setTimeout(send, AGAIN_MS);
	if (isNew) await renew();
}

/** What became of what she added, as the centre says it now. */
async function renew() {
	const told = document.querySelector('[data-suites]');
	try {
		const page = await fetch(walk, { cache: 'no-store' });
		if (!page.ok) return;
		const fresh = new DOMParser().parseFromString(await page.text(), 'text/html');
		told?.replaceChildren(...fresh.querySelector('[data-suites]').childNodes);
	} catch {
		// Later, or never: nothing is lost.
	}
}

/** The same page in another tab, which shows what is left too. */
const others = 'BroadcastChannel' in window ? new BroadcastChannel('declic-ajout') : null;

async function begin() {
	// A browser that keeps nothing says it here: the forms stay plain.
	await readKept(walk);
	document.querySelector('[data-fiche] form')?.addEventListener('submit', noteCard);
	document.querySelector('[data-rues] form')?.addEventListener('submit', noteStreets);
	part('envoyer')?.addEventListener('click', () => send());
	part('effacer').addEventListener('click', () => ask(null));
	part('oui').addEventListener('click', () => wipe());
	part('non').addEventListener('click', () => {
		part('confirmer').hidden = true;
		part('effacer').focus();
	});
	others?.addEventListener('message', () => show());
	addEventListener('online', () => send());
	document.addEventListener('visibilitychange', () => document.hidden || send());
	await show();
	if (isClosed) return;
	here.dataset.ready = '';
	if ((await readKept(walk)).length > 0) send();
	if (canKeep() && (await keepPage(walk))) part('sans-reseau').hidden = false;
}

begin().catch(() => {});
