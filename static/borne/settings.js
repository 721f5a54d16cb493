// The size of letters, the contrast, the lowered screen: changed at once, without leaving the screen, and
// without network too (domain/kiosk-settings.ts writes the same cookie).
const COOKIE = 'declic.reglages';
const FIELDS = ['size', 'contrast', 'lowered'];

const written = () =>
	/^([123])([01])([01])$/.exec(
		document.cookie
			.split('; ')
			.find((one) => one.startsWith(`${COOKIE}=`))
			?.slice(COOKIE.length + 1) ?? ''
	);

function show([, size, contrast, lowered]) {
	const kiosk = document.querySelector('.kiosk');
	kiosk.dataset.size = size;
	kiosk.toggleAttribute('data-contrast', contrast === '1');
	kiosk.toggleAttribute('data-lowered', lowered === '1');
	for (const link of document.querySelectorAll('[data-setting="size"]')) {
		if (link.dataset.value === size) link.setAttribute('aria-current', 'true');
		else link.removeAttribute('aria-current');
	}
}

/** A screen that was made elsewhere, or before they changed, is shown as she chose. */
export function showSettings() {
	const chosen = written();
	if (chosen) show(chosen);
}

export function keepSettings() {
	showSettings();
	document.addEventListener('click', (event) => {
		const link = event.target.closest?.('[data-setting]');
		if (!link) return;
		event.preventDefault();
		const now = [...(written() ?? ['', '1', '0', '0'])];
		now[FIELDS.indexOf(link.dataset.setting) + 1] = link.dataset.value;
		const secure = location.protocol === 'https:' ? '; Secure' : '';
		document.cookie = `${COOKIE}=${now.slice(1).join('')}; Path=/borne; SameSite=Lax${secure}`;
		show(now);
		dispatchEvent(new Event('resize'));
	});
}
