// Nobody has to drag a finger: where a screen is longer than the glass, two buttons move it.
export function scrollByPressing() {
	const part = document.querySelector('[data-scroll]');
	const kiosk = document.querySelector('.kiosk');
	const page = document.documentElement;
	const step = (way) =>
		scrollBy({
			top: way * (innerHeight - part.parentElement.offsetHeight) * 0.8,
			behavior: 'auto'
		});
	part.querySelector('[data-up]').addEventListener('click', () => step(-1));
	part.querySelector('[data-down]').addEventListener('click', () => step(1));
	const look = () => {
		const isLong = page.scrollHeight > innerHeight + 1;
		part.hidden = !isLong;
		kiosk.toggleAttribute('data-long', isLong);
	};
	look();
	addEventListener('resize', look);
	// A question follows another, something unfolds: what was long is long no more.
	new ResizeObserver(look).observe(kiosk);
}
