// Leaves a page about violence, and takes its place in the history; so does the key Escape. From one text
// of the guide to the next, the page before leaves the history too. The page waits for this script before
// it shows anything: Escape must work from the first word that can be read.
(function () {
	var quitTo = document.currentScript.getAttribute('data-quit-to');
	function leave(event) {
		event.preventDefault();
		document.documentElement.style.visibility = 'hidden';
		location.replace(quitTo);
	}
	document.addEventListener('keydown', function (event) {
		if (event.key === 'Escape') leave(event);
	});
	document.addEventListener('click', function (event) {
		if (!event.target.closest) return;
		if (event.target.closest('[data-quit]')) return leave(event);
		var link = event.target.closest('[data-replace]');
		if (!link) return;
		event.preventDefault();
		location.replace(link.href);
	});
})();
