// What the shell needs from the browser itself; everything else is Blazor's.

// a server that starts anew is found again within a second, and one that is away for hours is still looked for:
// whoever left the page open need not come back to press a button
Blazor.start({ circuit: { reconnectionOptions: {
  maxRetries: Number.MAX_SAFE_INTEGER,
  retryIntervalMilliseconds: attempts => (attempts < 120 ? 1000 : 5000),
} } });

// the reconnect notice and the error notice must work when the circuit is gone
document.addEventListener('click', event => {
  const action = event.target.closest?.('[data-shell]')?.dataset.shell;
  if (action === 'reload') location.reload();
  if (action === 'reconnect') reconnect();
});

async function reconnect() {
  const notice = document.getElementById('components-reconnect-modal');
  notice.className = 'components-reconnect-show';
  try {
    // false: the server is there again, but this page's circuit is not
    if (await Blazor.reconnect() === false) notice.className = 'components-reconnect-rejected';
  } catch {
    notice.className = 'components-reconnect-failed';
  }
}

// on a narrow screen the navigation is a drawer; following a link closes it
document.addEventListener('click', event => {
  const drawer = event.target.closest?.('a')?.closest('[popover]');
  if (drawer?.matches(':popover-open')) drawer.hidePopover();
});

// what pages keep in this browser (figures not sent yet) goes with whoever signs out, in every tab
const tabs = new BroadcastChannel('cdvc');
const forget = () => Object.keys(sessionStorage).filter(key => key.startsWith('cdvc.')).forEach(key => sessionStorage.removeItem(key));
tabs.addEventListener('message', forget);
document.addEventListener('submit', event => {
  if (event.defaultPrevented || !event.target.matches('[data-sign-out]')) return;
  forget();
  tabs.postMessage('sign-out');
});
