/** The page's service worker: registered after the page stands, and asked to take over when the user wants the new version. */
export class Offline {
  /** A newer version of the page is here and waits. */
  updateReady = $state(false);
  #registration: ServiceWorkerRegistration | null = null;

  async register(): Promise<void> {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    // Where it is refused (a private window, an insecure address) the page works as before, with a network.
    const registration = await navigator.serviceWorker
      .register('./service-worker.js', { updateViaCache: 'none' })
      .catch(() => null);
    if (!registration) return;
    this.#registration = registration;
    const look = () =>
      (this.updateReady = registration.waiting !== null && !!navigator.serviceWorker.controller);
    registration.addEventListener('updatefound', () =>
      registration.installing?.addEventListener('statechange', look),
    );
    look();
  }

  /** Loads the new version; what is kept in the library is not touched. */
  update(): void {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    this.#registration?.waiting?.postMessage('take-over');
  }
}
