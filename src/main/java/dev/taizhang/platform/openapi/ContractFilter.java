package dev.taizhang.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/** Runs when the service is built, over the contract that was read from the code, after the filters of the features. */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = 0)
public class ContractFilter implements OASFilter {

    private final IndexView index;

    /** Called by the build with the index of all classes. */
    public ContractFilter(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getComponents() == null || contract.getPaths() == null) {
            return;
        }
        contract.getPaths().setPathItems(new TreeMap<>(contract.getPaths().getPathItems()));
        RecordSchemas.complete(contract, index);
        Conventions.declare(contract);
        Retirements.declare(contract, index);
        ProblemResponses.declare(contract);
        SecuritySchemes.declare(contract);
    }
}
