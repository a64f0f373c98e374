package dev.taizhang.demodata;

import dev.taizhang.demodata.LoadState.Phase;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before the load is over. */
@Readiness
@ApplicationScoped
class LoadReadiness implements HealthCheck {

    private final LoadState state;

    LoadReadiness(LoadState state) {
        this.state = state;
    }

    @Override
    public HealthCheckResponse call() {
        Phase phase = state.phase();
        return HealthCheckResponse.named("Demo year")
                .status(phase == Phase.READY)
                .withData("phase", phase.name())
                .withData("reason", reason(phase))
                .build();
    }

    private static String reason(Phase phase) {
        return switch (phase) {
            case LOADING -> "示例数据正在载入 / the demo year is being loaded";
            case READY -> "无需等待 / nothing to wait for";
            case FAILED -> "示例数据未能载入，见日志 / the demo year could not be loaded, see the log";
            case STOPPED -> "服务正在停止 / the service is stopping";
        };
    }
}
