package dev.taizhang.metric;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while records are counted again by definitions published lately. */
@Readiness
@ApplicationScoped
class RecountReadiness implements HealthCheck {

    private final RecountGate gate;

    RecountReadiness(RecountGate gate) {
        this.gate = gate;
    }

    @Override
    public HealthCheckResponse call() {
        boolean recounted = gate.recounted();
        return HealthCheckResponse.named("Figures")
                .status(recounted)
                .withData("reason", recounted ? "无需等待 / nothing to wait for" : "正在重新计数 / records are being recounted")
                .build();
    }
}
