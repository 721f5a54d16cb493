// From the site of somebody else, the machine leads back to the first screen or to the call, and knows no more:
// the step that she left is found again here, in her language.
const KEPT = 'declic.depart';
const STEP = /^(\/borne(?:\/(?:facile|en|ar))?)\/guides\/([\w-]+)\/etape\/(\d+)$/;
const LED_TO = /^\/borne(?:\/(?:facile|en|ar))?(\/appeler)?$/;

/** Whether another screen takes the place of this one. */
export function comeBack() {
	document.addEventListener('click', (event) => {
		if (event.target.closest?.('[data-site]')) sessionStorage.setItem(KEPT, location.pathname);
	});
	const left = STEP.exec(sessionStorage.getItem(KEPT) ?? '');
	sessionStorage.removeItem(KEPT);
	if (!left) return false;
	const [step, home, guide, nth] = left;
	const here = LED_TO.exec(location.pathname + location.search);
	if (!here) return false;
	const to = here[1] ? `${home}/appeler?guide=${guide}&etape=${nth}` : step;
	document.querySelector('.kiosk')?.classList.add('leaving');
	location.replace(to);
	return true;
}
