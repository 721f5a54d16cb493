import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from './browser.mjs';
import { emptyFolder } from './clean-start.mjs';
import { openGolden } from './golden.mjs';
import { composePolicies } from './policies.mjs';
import { putFile } from './put-file.mjs';
import { run } from './run.mjs';

/** A page that says nothing is opened again less and less often, up to that. */
const LONGEST_SILENCE_S = 300;
const HOME = '/borne';

/** One visit after another: a browser on a clean profile, and nothing left of it afterwards. */
export function openVisits(settings, { list, printing, rules, strip }) {
	const { runtime, state, origin, port, scans } = settings;
	const golden = openGolden(state);
	const kioskFile = join(state, 'borne');
	let kiosk = settings.kiosk ?? (existsSync(kioskFile) ? readFileSync(kioskFile, 'utf8') : null);
	/** Of the visit: its folder and browser, its token, what was opened for it, when life was seen. */
	let visit = null;
	let ending = null;
	let isStopping = false;
	let silence = settings.firstWordSeconds;

	/** Once there is a profile of a kiosk, the code that made it one has served. */
	const firstPage = () => (golden.isThere ? HOME : settings.firstPage);

	function layRules() {
		const { opened } = visit;
		const { fixed } = settings;
		const policies = composePolicies({ fixed, origin, list: visit.list, opened, strip, port });
		rules.lay(policies, `${port}.${visit.token}`);
	}

	function open(page) {
		const folder = join(runtime, `visite-${randomBytes(6).toString('hex')}`);
		const profile = join(folder, 'profil');
		const token = randomBytes(24).toString('base64url');
		mkdirSync(join(folder, 'telechargements'), { recursive: true, mode: 0o700 });
		golden.lay(profile);
		visit = { folder, profile, token, opened: [], seen: null, isWhole: false, list: list.current };
		const mine = visit;
		layRules();
		const address = `${origin}${page}#agent=${port}.${token}`;
		mine.browser = openBrowser({ ...settings, folder, profile, address });
		mine.timer = setTimeout(() => void noWord(mine), silence * 1000);
		void followUp(mine);
	}

	/** Somebody closed it, or it fell: the next one begins clean. */
	async function followUp(mine) {
		await mine.browser.ended;
		if (visit === mine && !ending && !isStopping) await end(firstPage());
	}

	/** No page has said anything on this profile: the one before is tried. */
	async function noWord(mine) {
		if (visit !== mine || ending || isStopping) return;
		golden.doubt();
		silence = Math.min(silence * 2, LONGEST_SILENCE_S);
		await end(firstPage());
	}

	/** Everything of the visit goes, then the next one begins. Asked twice, it is done once. */
	function end(page) {
		ending ??= endNow(page)
			.then(() => (ending = null))
			.catch((error) => {
				// Started again, it begins by wiping everything: nobody follows on what could not be wiped.
				console.error('the visit could not be wiped', error);
				process.exit(1);
			});
		return ending;
	}

	async function endNow(page) {
		const last = visit;
		clearTimeout(last.timer);
		clearTimeout(last.settling);
		// Its token opens nothing any more, even while it ends.
		last.token = null;
		const isGood = last.isWhole;
		if (isGood) await last.browser.close();
		else await last.browser.kill();
		if (isGood) keep(last.profile);
		rmSync(last.folder, { recursive: true, force: true, maxRetries: 5 });
		emptyFolder(scans);
		await Promise.all([printing.forget(), run(settings.clearClipboard)]);
		visit = null;
		if (!isStopping) open(page);
	}

	/** A full disk keeps the profile that was there. */
	function keep(profile) {
		try {
			golden.take(profile);
		} catch (error) {
			console.error('the new profile could not be kept', error);
		}
	}

	return {
		open,
		end,
		firstPage,
		get token() {
			return visit?.token ?? null;
		},
		get isVisited() {
			return visit?.seen !== null && visit !== null;
		},
		get kiosk() {
			return kiosk;
		},
		get hasGolden() {
			return golden.isThere;
		},
		/** A page is there and speaks: the profile is a good one. */
		hasSpoken() {
			clearTimeout(visit?.timer);
			silence = settings.firstWordSeconds;
		},
		/** Somebody is there. */
		sawLife() {
			if (visit) visit.seen = performance.now();
		},
		/** Whether the browser opens it by now. */
		async openSite(site) {
			if (!visit) return false;
			visit.opened.push(site);
			layRules();
			return rules.areTaken(settings.openingSeconds * 1000);
		},
		/**
		 * The page has all that it needs without network. Chromium writes a cookie down half a minute
		 * after it was given: the profile is taken then, if nobody came meanwhile.
		 */
		isWhole(id) {
			if (kiosk === null && typeof id === 'string' && /^[\w-]{8,64}$/.test(id)) {
				kiosk = id;
				putFile(kioskFile, id);
			}
			const mine = visit;
			if (!mine || mine.settling) return;
			mine.settling = setTimeout(() => {
				mine.isWhole = visit === mine && (mine.seen === null || !golden.isThere);
				if (mine.isWhole) void end(HOME);
			}, settings.settleSeconds * 1000);
		},
		/** Between two visits, when the list of the centre has changed. */
		listChanged() {
			if (visit?.seen !== null) return;
			visit.list = list.current;
			layRules();
		},
		/** A visit that nobody tells anything of any more is over, whatever its page says. */
		endIfForgotten() {
			const seen = visit?.seen;
			if (typeof seen !== 'number' || ending) return;
			if (performance.now() - seen >= settings.quietSeconds * 1000) void end('/borne/fini');
		},
		async stop() {
			isStopping = true;
			rules.stop();
			if (ending) await ending;
			else if (visit) await end(firstPage());
		}
	};
}
